import { ALL_SITES } from '../../../../lib/browser/permissions/all-sites.ts';
import { hostOfPattern } from '../../../../lib/browser/permissions/list-sites.ts';
import type { SiteUser } from '../../../../lib/store/lists/site-needs.ts';

/** A site that may be read, or all of them, and what it was asked for. */
export type ReadableSite = {
  /** Absent: all sites. */
  readonly host?: string;
  readonly users: readonly SiteUser[];
  readonly isAuthority: boolean;
  readonly isVault: boolean;
};

/**
 * The sites of address patterns that may be read, each once, all sites first. Those of the words in
 * frames have a switch of their own.
 */
export const readableSites = (
  patterns: readonly string[],
  users: readonly SiteUser[],
  authority: string | undefined,
  vault: string | undefined,
): readonly ReadableSite[] => {
  const hosts = new Set(patterns.map(hostOfPattern).filter((host) => host !== undefined));
  const single = [...hosts].toSorted().map((host) => ({
    host,
    users: users.filter(({ hosts: own }) => own.has(host)),
    isAuthority: host === authority,
    isVault: host === vault,
  }));
  if (!patterns.includes(ALL_SITES)) return single;
  const all = users.filter(({ allSites, isActive }) => allSites && isActive);
  return [{ users: all, isAuthority: false, isVault: false }, ...single];
};
