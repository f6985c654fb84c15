/** The property in which a template carries what no tag tells; a filled document has no use for it. */
export const SETTINGS_PROPERTY = "绩表模板";
/** The property with its text as first group; never looks past the next bracket, so that no file can make it slow. */
export const SETTINGS_PATTERN = `<property\\b[^<>]*name="${SETTINGS_PROPERTY}"[^<>]*>\\s*<[^<>]*>([^<>]*)<[^<>]*>\\s*</property>`;
