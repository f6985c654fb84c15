/** How much a file from outside may ask of the machine. Sizes in bytes. */
export interface PackageLimits {
  /** Size of the file as it lies on disk. */
  readonly fileSize: number;
  /** Number of entries in the archive. */
  readonly entries: number;
  /** Size of one part once inflated. */
  readonly partSize: number;
  /** Size of all parts once inflated. */
  readonly totalSize: number;
  /** Inflated size over compressed size of one part, looked at only above `ratioFrom`. */
  readonly ratio: number;
  /** Parts up to this inflated size may be compressed as well as they like. */
  readonly ratioFrom: number;
}

/**
 * Generous for a disclosure with scanned pictures (the largest seen are below 5 MB), small enough
 * for a hostile file to be refused within a second and 100 MB.
 */
export const defaultLimits: PackageLimits = {
  fileSize: 48 * 1024 * 1024,
  entries: 3000,
  partSize: 40 * 1024 * 1024,
  totalSize: 64 * 1024 * 1024,
  ratio: 400,
  ratioFrom: 4 * 1024 * 1024,
};
