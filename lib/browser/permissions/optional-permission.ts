import { browser } from 'wxt/browser';

/**
 * Optional permissions that a person can grant after installation; each is requested when its
 * setting is switched on.
 */
export type OptionalPermission = 'contextMenus' | 'pageCapture';

/**
 * The optional permissions of this build: none in Firefox, whose build declares none.
 */
export const optionalPermissions = (): readonly OptionalPermission[] =>
  (browser.runtime.getManifest().optional_permissions ?? []) as OptionalPermission[];

/** Whether the permission is granted now. */
export const hasPermission = (name: OptionalPermission): Promise<boolean> =>
  browser.permissions.contains({ permissions: [name] });

/**
 * Requests or removes the permission; must be called in a click handler. Returns whether it is
 * granted now.
 */
export const switchPermission = async (name: OptionalPermission, on: boolean): Promise<boolean> => {
  const permissions = { permissions: [name] };
  await (on ? browser.permissions.request(permissions) : browser.permissions.remove(permissions));
  return hasPermission(name);
};
