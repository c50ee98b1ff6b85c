import { hasProgram } from '../browser/find-browser.mjs';

/** What an engine is started with, each with the Debian package that has it. */
const PROGRAMS = [
  ['ceph-mon', 'ceph-mon'],
  ['ceph-osd', 'ceph-osd'],
  ['radosgw', 'radosgw'],
  ['ceph', 'ceph-common'],
  ['setpriv', 'util-linux'],
];

/** The Debian packages that are missing for a storage engine. @returns {string[]} */
export const missingPackages = () =>
  PROGRAMS.flatMap(([program, name]) => (hasProgram(program) ? [] : [name]));
