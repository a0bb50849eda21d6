import type { Person } from '../people/people.ts';
import type { Receiver } from '../plan/plan.ts';
import type { Entity } from './wire-call.ts';

const userEntity = ({ uid, name, avatar }: Person): Entity => ({
  entity: { uid, name, ...(avatar === null ? {} : { avatar }) },
});

const receiverEntity = (receiver: Receiver): Entity => {
  if (receiver.kind === 'user') return userEntity(receiver.user);
  const { guid, name, icon } = receiver.group;
  return { entity: { guid, name, ...(icon === null ? {} : { icon }) } };
};

export const wireEntities = (initiator: Person, receiver: Receiver) => ({
  entities: { initiator: userEntity(initiator), receiver: receiverEntity(receiver) },
});
