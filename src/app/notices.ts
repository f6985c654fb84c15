import { gunzipSync, strFromU8 } from "fflate";

/** Names and licences of the shipped packages, which the build leaves packed here. */
export function unpackedNotices(): string {
  return strFromU8(gunzipSync(Uint8Array.from(atob(__NOTICES__), (sign) => sign.charCodeAt(0))));
}
