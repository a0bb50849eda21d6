import { syncIntervals, type SyncInterval, type SyncSettings } from '../../shared/sync-settings.ts';
import { useServices } from '../app/services.ts';
import { saveSyncSettings, useSyncSettingsStore } from '../sync/sync-settings-store.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { FailureBox } from '../ui/failure-box.tsx';
import { Field } from '../ui/field.tsx';
import { SelectInput } from '../ui/inputs.tsx';
import styles from './settings-screen.module.css';

const intervalWords = (minutes: SyncInterval): string =>
  minutes === 0 ? 'Off' : `Every ${minutes} minutes`;

const intervalOf = (value: string): SyncInterval =>
  syncIntervals.find((minutes) => String(minutes) === value) ?? 0;

/** What the app does on its own. */
export const SyncSection = () => {
  const { bridge } = useServices();
  const { settings, failure } = useSyncSettingsStore();
  const change = (wanted: Partial<SyncSettings>): void => void saveSyncSettings(bridge, wanted);
  return (
    <section>
      <h2>Sync</h2>
      <div className={styles['fields']}>
        <Checkbox
          label="Sync on launch"
          checked={settings.onLaunch}
          onChange={({ target }) => change({ onLaunch: target.checked })}
        />
        <Field label="Sync by itself">
          {(control) => (
            <SelectInput
              {...control}
              value={String(settings.everyMinutes)}
              onChange={({ target }) => change({ everyMinutes: intervalOf(target.value) })}
            >
              {syncIntervals.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {intervalWords(minutes)}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        <Checkbox
          label="Spare the battery"
          hint="No sync by itself while this computer runs on its battery. Sync now always works."
          checked={settings.sparesBattery}
          onChange={({ target }) => change({ sparesBattery: target.checked })}
        />
        {failure === null ? null : (
          <FailureBox failure={failure} about={{ provider: null, connection: null }} />
        )}
      </div>
      <p>
        How far back and of which days calls are fetched is chosen for each connection, under
        Connections.
      </p>
    </section>
  );
};
