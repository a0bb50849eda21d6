import { Command } from 'cmdk';
import { ChevronsUpDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo, useState } from 'react';

import { zoneAt } from '../format/date-time.ts';
import { computerZone, useZone, useZoneStore, type Zone } from '../format/zone-store.ts';
import { Button } from '../ui/button.tsx';
import screenStyles from './settings-screen.module.css';
import styles from './zone-choice.module.css';
import { allZones, isZoneFound } from './zones.ts';

const ZoneList = ({ onChoose }: { readonly onChoose: (zone: Zone | null) => void }) => {
  const zones = useMemo(() => allZones(), []);
  const [now] = useState(Date.now);
  return (
    <Command
      label="Search time zones"
      loop
      vimBindings={false}
      filter={(zone, search) => Number(isZoneFound(zone, search))}
      className={styles['picker']}
    >
      <Command.Input autoFocus placeholder="Search time zones" className={styles['search']} />
      <Command.List label="Time zones" className={styles['list']}>
        <Command.Empty className={styles['empty']}>No time zone has these letters.</Command.Empty>
        <Command.Item value="system" className={styles['item']} onSelect={() => onChoose(null)}>
          System ({computerZone()})
        </Command.Item>
        {zones.map((zone) => (
          <Command.Item
            key={zone}
            value={zone}
            className={styles['item']}
            onSelect={() => onChoose(zone)}
          >
            {zoneAt(now, zone)}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
};

/** The zone of every time on screen, in filters and in what is exported. */
export const ZoneChoice = () => {
  const [isOpen, setIsOpen] = useState(false);
  const chosen = useZoneStore((state) => state.chosen);
  const zone = useZone();
  const choose = (wanted: Zone | null): void => {
    useZoneStore.getState().choose(wanted);
    setIsOpen(false);
  };
  return (
    <div className={screenStyles['choice']}>
      <span id="zone-label" className={styles['label']}>
        Time zone
      </span>
      <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
        <Popover.Trigger asChild>
          <Button icon={ChevronsUpDown} id="zone-button" aria-labelledby="zone-label zone-button">
            {chosen === null ? `System (${zone})` : zone}
          </Button>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className={styles['popover']}
            aria-label="Time zone"
            align="start"
            sideOffset={4}
            collisionPadding={8}
          >
            <ZoneList onChoose={choose} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
};
