import { browser } from 'wxt/browser';

/**
 * What a person may add to what the extension is allowed at its installation: each asked for when
 * it is switched on.
 */
export type OptionalPermission = 'contextMenus' | 'pageCapture';

/**
 * What this browser lets a person add: nothing in Firefox, whose build asks for no permission that
 * could be missing.
 */
export const optionalPermissions = (): readonly OptionalPermission[] =>
  (browser.runtime.getManifest().optional_permissions ?? []) as OptionalPermission[];

/** Whether it is allowed now. */
export const hasPermission = (name: OptionalPermission): Promise<boolean> =>
  browser.permissions.contains({ permissions: [name] });

/** Asks for it, or gives it back; to be called from a press. Returns whether it is allowed now. */
export const switchPermission = async (name: OptionalPermission, on: boolean): Promise<boolean> => {
  const permissions = { permissions: [name] };
  await (on ? browser.permissions.request(permissions) : browser.permissions.remove(permissions));
  return hasPermission(name);
};
