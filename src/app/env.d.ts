/** True in the edition that is one page from file://; set by the build. */
declare const __SINGLE_FILE__: boolean;
/** Third-party notices, packed; set by the build. */
declare const __NOTICES__: string;
