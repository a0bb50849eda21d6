import { themes, type Theme } from '../../shared/theme.ts';
import { useServices } from '../app/services.ts';
import { chooseTheme, useThemeStore } from '../app/theme-store.ts';
import styles from './settings-screen.module.css';

const titles: Readonly<Record<Theme, string>> = {
  system: 'As the system says',
  light: 'Light',
  dark: 'Dark',
};

export const ThemeChoice = () => {
  const { bridge } = useServices();
  const theme = useThemeStore((state) => state.theme);
  return (
    <fieldset className={styles['choice']}>
      <legend>Theme</legend>
      {themes.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="theme"
            checked={value === theme}
            onChange={() => void chooseTheme(bridge, value)}
          />
          {titles[value]}
        </label>
      ))}
    </fieldset>
  );
};
