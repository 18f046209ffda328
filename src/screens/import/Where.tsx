import { useId } from 'react';
import { whereCopy } from '../../copy/workspace.ts';
import type { Session } from '../../state/session.ts';
import { useSession } from '../../state/use-session.ts';
import type { Go } from '../../state/use-view.ts';
import { YOURS, type View } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';

/** Which workspace the files go to: the open one, or beside a sample a new one or another. */
export function Where(props: {
  readonly session: Session;
  readonly address: View;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly go: Go;
}) {
  const { session, address, name, onName, go } = props;
  const id = useId();
  const { own, workspaces } = useSession(session);
  if (address.workspace === YOURS && own !== null) {
    return <p className="small">{whereCopy.open(own.info.name)}</p>;
  }
  const openOther = async (other: string): Promise<void> => {
    if (await (await session.own()).open(other)) go({ workspace: YOURS });
  };
  return (
    <section className="sec">
      <h2>{whereCopy.title}</h2>
      <p className="small">{whereCopy.fresh}</p>
      <div className="f">
        <label htmlFor={id}>{whereCopy.name}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={80}
          value={name}
          onChange={({ currentTarget }) => onName(currentTarget.value)}
        />
      </div>
      {workspaces.map((other) => (
        <p key={other.id}>
          <Button onPress={() => void openOther(other.id)}>{whereCopy.instead(other.name)}</Button>
        </p>
      ))}
    </section>
  );
}
