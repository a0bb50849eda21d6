import type { CallFlowCommand, CallFlowCondition, Session } from '../../shared/session.ts';
import { unknown } from '../format/duration.ts';
import styles from './details.module.css';

const Condition = ({ condition }: { readonly condition: CallFlowCondition }) => (
  <span className={styles['condition']}>
    if{' '}
    <bdi className={styles['mono']}>
      {condition.variable} {condition.operator} {condition.value}
    </bdi>
  </span>
);

const CommandRow = ({
  command,
  rank,
}: {
  readonly command: CallFlowCommand;
  readonly rank: number;
}) => (
  <tr>
    <td className={styles['rank']}>{rank}</td>
    <th scope="row">
      <bdi className={styles['name']}>{command.command === '' ? unknown : command.command}</bdi>
      {command.conditions.map((condition, index) => (
        <Condition key={index} condition={condition} />
      ))}
    </th>
    <td className={styles['status']}>
      <bdi>{command.status ?? unknown}</bdi>
    </td>
  </tr>
);

/** What the platform did in the call, command by command, each in the provider's words. */
export const CallFlowTab = ({ session: { callFlow = [] } }: { readonly session: Session }) => (
  <table className={styles['table']} aria-label="Call flow">
    <thead>
      <tr>
        <th scope="col" className={styles['rank']}>
          <span className="visually-hidden">Step</span>
        </th>
        <th scope="col" className={styles['wide']}>
          Command
        </th>
        <th scope="col" className={styles['status']}>
          Status
        </th>
      </tr>
    </thead>
    <tbody>
      {callFlow.map((command, index) => (
        <CommandRow key={index} command={command} rank={index + 1} />
      ))}
    </tbody>
  </table>
);
