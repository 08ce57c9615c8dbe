// The columns of a comparison by name, in their order from the left.

/** The first is the base: every other column is compared with it. */
export const SIDES = ['left', 'right', 'third', 'fourth'] as const;
export type Side = (typeof SIDES)[number];

export type PartnerSide = Exclude<Side, 'left'>;

/** The columns beside the first two: opened when they are asked for, from the first on. */
export const FURTHER = ['third', 'fourth'] as const;
export const PARTNERS: readonly PartnerSide[] = ['right', ...FURTHER];
