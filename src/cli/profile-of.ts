import { readFile } from "node:fs/promises";
import { type Profile, ProfileError, readProfileFile } from "../checks/index.ts";
import { CommandError } from "./outcome.ts";

/** A county's profile. @throws CommandError */
export async function profileOf(path: string): Promise<Profile> {
  try {
    return readProfileFile(await readFile(path)).profile;
  } catch (error) {
    throw new CommandError(`“${path}”${error instanceof ProfileError ? error.message : "打不开，看看路径写对没有。"}`);
  }
}
