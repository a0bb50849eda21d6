import { planAllHands, planPresentation, planTeamMeeting } from './plan-meeting.ts';
import { planDirect, planGroup } from './plan-ringing.ts';
import type { Plan } from './plan.ts';
import type { Random } from '../numbers/random.ts';

export const planCall = (random: Random): Plan => {
  const kind = random.next();
  if (kind < 0.7) return planDirect(random);
  if (kind < 0.82) return planGroup(random);
  if (kind < 0.96) return planTeamMeeting(random);
  return kind < 0.995 ? planPresentation(random) : planAllHands(random);
};
