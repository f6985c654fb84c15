/** What is looked at in detail: a file by its number, or a rule over all files. */
export type Selected = { readonly file: number } | { readonly rule: string };
