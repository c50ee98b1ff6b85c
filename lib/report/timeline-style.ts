/**
 * The style of the timeline, on paper and on screen. A role has a shape and a colour of its own.
 */
export const TIMELINE_STYLE = `
.timeline { display: block; width: 100%; }
.timeline text { font-size: 12px; fill: var(--ink); }
.timeline .quiet, .timeline .tickLabel, .timeline .bandLabel { fill: var(--soft); }
.timeline .lane, .timeline .orderLabel { font-weight: 600; }
.timeline .tickLabel { text-anchor: middle; font-size: 11px; }
.timeline .bandLabel, .timeline .markLabel { font-size: 11px; }
.timeline .markLabel {
  paint-order: stroke;
  stroke: #fff;
  stroke-width: 3px;
  stroke-linejoin: round;
}
.timeline .band0 { fill: none; }
.timeline .band1 { fill: #fdf5e6; }
.timeline .band2 { fill: #fcefee; }
.timeline .swatch { stroke: var(--soft); }
.timeline .edge, .timeline .tick { stroke: var(--line); }
.timeline .axis { stroke: var(--soft); }
.timeline .order { stroke: #b3261e; stroke-width: 2; }
.timeline .orderSpan { fill: #b3261e33; }
.timeline .date { stroke: var(--soft); stroke-dasharray: 3 3; }
.timeline .dateSpan { fill: #55606e22; }
.timeline .target { fill: none; }
.timeline .span { opacity: .35; }
.timeline .visit { fill: #3a424d; }
.timeline .role-infringing { fill: #b3261e; }
.timeline .role-own-statement { fill: #2d4f8c; }
.timeline .role-denial { fill: #6b4ba1; }
.timeline .role-regulator { fill: #22683f; }
.timeline .role-media { fill: #8a5a00; }
.timeline .role-official-record { fill: #0b6b75; }
.timeline .role-notice { fill: #8c2f6b; }
.timeline .role-remedy { fill: #3d7a1f; }
.timeline .role-other, .timeline .role-none { fill: #545c68; }
`;
