import { DEFAULT_PROFILE, type Profile, restoreProfile } from "../../checks/index.ts";
import type { Store } from "../../storage/index.ts";
import { createEmitter } from "../emitter.ts";
import { amongWindows, type Environment } from "../environment.ts";

const KEY = "rules";

/** What is checked on this machine, known at once. */
export interface KeptProfile {
  profile(): Profile;
  subscribe(listener: () => void): () => void;
  /** Resolves once it is on disk. @throws StorageError */
  put(profile: Profile): Promise<void>;
}

/** Reads the profile of this machine; other windows are told of every change, and tell. */
export async function keepProfile(environment: Environment, store: Store): Promise<KeptProfile> {
  let kept: Profile = DEFAULT_PROFILE;
  const { subscribe, emit } = createEmitter();
  const read = async (): Promise<void> => {
    kept = restoreProfile(await store.setting(KEY));
    emit();
  };
  const tellOthers = amongWindows(environment, "jibiao:rules", "rules", () => read().catch(() => undefined));
  // Every rule holds where the store cannot be read; it says so itself.
  await read().catch(() => undefined);
  return {
    profile: () => kept,
    subscribe,
    put: async (profile) => {
      await store.putSetting({ key: KEY, value: profile });
      await read();
      tellOthers();
    },
  };
}
