/** Files made from captured pictures by drawing on a copy, in English. */
export const enDerived = {
  open: 'Redact / annotate',
  title: 'Redact or annotate a copy',
  lead: 'You draw on a copy. The captured picture stays as it is, and still goes out with the package: withhold the item where the original must not be seen.',
  picture: 'Picture',
  pictureHint:
    'Each picture is drawn on by itself. What goes on in the next one, or shows in another too, needs a mark there as well.',
  pictureHeld: 'To go to another picture, first save what is drawn, or remove it.',
  pictureOf: '{{path}}, {{width}} × {{height}} pixels',
  add_box: 'Add black box',
  add_outline: 'Add outline',
  add_arrow: 'Add arrow',
  outlineStatements: 'Outline the statements',
  marks: 'What is drawn',
  mark_box: 'Black box {{number}}',
  mark_outline: 'Outline {{number}}',
  mark_arrow: 'Arrow {{number}}',
  place: 'at {{x}}, {{y}}, {{width}} × {{height}} pixels',
  keys: 'Drag on the picture to draw. With the keyboard: choose a mark, move it with the arrow keys, resize it with Shift and the arrow keys, remove it with Delete. With Alt the steps are of one pixel.',
  text: 'Short note (optional)',
  remove: 'Remove',
  save: 'Save the copy',
  empty: 'Draw something first.',
  tab: 'Redacted and annotated',
  caption:
    'Derived, not the original: drawn on a copy of {{parent}}, whose SHA-256 is {{digest}}, by {{by}} on {{at}}.',
  made: 'Copy drawn on and kept as {{path}}',
};
