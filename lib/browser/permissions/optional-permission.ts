import { browser } from 'wxt/browser';

/**
 * Optional permissions that a person can grant after installation; each is requested when its
 * setting is switched on.
 */
export type OptionalPermission =
  | ('contextMenus' | 'notifications' | 'pageCapture' | 'tabCapture')
  | 'frames';

/** Reading the words in frames needs access to the sites that they come from. */
export const FRAMES = { origins: ['https://*/*', 'http://*/*'] };

const requestFor = (name: OptionalPermission) =>
  name === 'frames' ? FRAMES : { permissions: [name] };

/**
 * The optional permissions of this build that have a switch in the settings: the addresses of tabs
 * are asked for by a press and given back at once.
 */
export const optionalPermissions = (): readonly OptionalPermission[] => [
  ...((browser.runtime.getManifest().optional_permissions ?? []).filter(
    (name) => name !== 'tabs',
  ) as OptionalPermission[]),
  'frames',
];

/** Whether this build can record a tab once a person permits it; Firefox has no way to. */
export const canRecord = (): boolean => {
  const { optional_permissions: optional = [], permissions = [] } = browser.runtime.getManifest();
  return [...optional, ...permissions].some((name) => name === 'tabCapture');
};

/** Whether a tab can be recorded, or what is missing for it. */
export const readRecordingRight = async (): Promise<'none' | 'asks' | 'granted'> => {
  if (!canRecord()) return 'none';
  return (await hasPermission('tabCapture')) ? 'granted' : 'asks';
};

/** Whether the permission is granted now. */
export const hasPermission = (name: OptionalPermission): Promise<boolean> =>
  browser.permissions.contains(requestFor(name));

/**
 * Requests or removes the permission; must be called in a click handler. Returns whether it is
 * granted now.
 */
export const switchPermission = async (name: OptionalPermission, on: boolean): Promise<boolean> => {
  const permissions = requestFor(name);
  await (on ? browser.permissions.request(permissions) : browser.permissions.remove(permissions));
  return hasPermission(name);
};
