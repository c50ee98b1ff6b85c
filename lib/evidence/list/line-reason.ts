/**
 * Why a line is no whole capture, or was not opened. A reason says what was observed when the page
 * was opened and never that something was removed.
 */
export const LINE_REASONS = [
  'login-wall',
  'captcha',
  'not-found',
  'gone',
  'refused',
  'too-many-requests',
  'server-error',
  'timed-out',
  'redirected',
  'network',
  'closed',
  'external-protocol',
  'download',
  'no-page',
  'nothing-of-site',
  'not-permitted',
  'private-off',
  'private-shared',
  'unreadable',
  'no-pictures',
  'capture-problem',
  'interrupted',
  'not-a-web-address',
  'script-address',
  'file-address',
  'data-address',
  'person',
] as const;
export type LineReason = (typeof LINE_REASONS)[number];
