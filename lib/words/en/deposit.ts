/** Copies of a matter in a vault: what is deposited, what is still to go, what stopped it. */
export const deposit = {
  answered_one:
    'The storage at {{storage}} answered at {{at}}, by its own clock, that it has this file.',
  answered_other:
    'The storage at {{storage}} answered at {{at}}, by its own clock, that it has these ' +
    '{{count}} files.',
  lockedUntil: 'It says that they are locked until {{until}}.',
  notLocked: 'It did not say that all of them are locked.',
  missing_one: '{{count}} file could not be sent.',
  missing_other: '{{count}} files could not be sent.',
  imported: 'The receipt came with the item in a package.',
};
