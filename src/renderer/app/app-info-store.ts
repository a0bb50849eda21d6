import { create } from 'zustand';

import type { AppInfo, Bridge } from '../../shared/ipc.ts';

export interface AppInfoState {
  /** `null` until main has answered. */
  readonly info: AppInfo | null;
  readonly isOnline: boolean;
}

export const useAppInfoStore = create<AppInfoState>()(() => ({ info: null, isOnline: true }));

/** Asks once and then follows the network; returns the stop. */
export const followAppInfo = (bridge: Bridge): (() => void) => {
  void bridge.appInfo().then((info) => useAppInfoStore.setState({ info, isOnline: info.isOnline }));
  return bridge.onOnlineChanged((isOnline) => useAppInfoStore.setState({ isOnline }));
};
