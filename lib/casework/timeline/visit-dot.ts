import type { Visit } from '../../evidence/casework.ts';
import { presenceOf } from '../visits/presence.ts';

/**
 * What a visit showed of the text that it compares, in a picture: that text, another, none of it;
 * something that tells neither; or it was not made.
 */
export const VISIT_DOTS = ['seen', 'other', 'unseen', 'untold', 'missed'] as const;
export type VisitDot = (typeof VISIT_DOTS)[number];

/** The dot of a visit. */
export const dotOf = (visit: Pick<Visit, 'state' | 'difference'>): VisitDot => {
  const presence = presenceOf(visit);
  if (presence !== 'unknown') return presence === 'observed' ? 'seen' : 'unseen';
  if (visit.state === 'missed') return 'missed';
  return visit.state === 'changed' || visit.state === 'marked-edited' ? 'other' : 'untold';
};

const circle = (radius: number, sweep: 0 | 1): string =>
  `M0-${radius}A${radius} ${radius} 0 1 ${sweep} 0 ${radius}` +
  `A${radius} ${radius} 0 1 ${sweep} 0-${radius}Z`;

/** The shape of each as an SVG path centred on 0, 0, about eight pixels wide, filled. */
export const DOT_SHAPES: { readonly [S in VisitDot]: string } = {
  seen: circle(3.6, 1),
  other: 'M0-4.8L4.2 0L0 4.8L-4.2 0Z',
  unseen: 'M-4-2.8L-2.8-4L0-1.2L2.8-4L4-2.8L1.2 0L4 2.8L2.8 4L0 1.2L-2.8 4L-4 2.8L-1.2 0Z',
  untold: `${circle(3.8, 1)}${circle(2.4, 0)}`,
  missed: 'M-3.4-.8H3.4V.8H-3.4Z',
};
