/** The notices of all shipped packages, from the packages themselves. */
export function notices(root: string): string;
