/** A width and a height, in CSS pixels unless a member says otherwise. */
export type Size = { readonly width: number; readonly height: number };

/** A box in CSS pixels from the page's origin. */
export type Box = Size & { readonly x: number; readonly y: number };
