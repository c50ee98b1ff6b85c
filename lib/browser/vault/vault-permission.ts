import { leaveOrigin, originPattern } from '../permissions/authority-permission.ts';
import { readSettings } from '../settings/settings.ts';

/**
 * Gives back the permission for a vault that is no longer used, unless the time-stamp authority is
 * at the same host.
 */
export const leaveVaultOrigin = async (endpoint: string): Promise<void> => {
  const { timeStampUrl } = await readSettings();
  const isAsked = timeStampUrl && originPattern(timeStampUrl) === originPattern(endpoint);
  if (!isAsked) await leaveOrigin(endpoint);
};
