/** A piece of running text: one paragraph, or a list of items. */
export type Block = string | readonly string[];
