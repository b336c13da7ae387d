/** How large a package may be. A trust of a million people needs about a fifth of it. */
export const packageLimits = {
  files: 500,
  /** Bytes of all files that are read, unpacked. */
  unpackedBytes: 2_147_483_648,
  /** Unpacked against packed size of one file, once that file is larger than `ratioFromBytes`. */
  ratio: 100,
  ratioFromBytes: 16_777_216,
  rows: 5_000_000,
  columns: 250,
  /** Characters of one row, all cells together. */
  rowLength: 65_536,
} as const;
