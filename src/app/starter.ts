import { buildTemplate } from "../../templates/parts/index.ts";
import { carrying } from "../desk/index.ts";
import type { Layout } from "../domain/index.ts";
import type { StarterBlocks } from "../session/index.ts";

/** A Word file of chosen columns and blocks. Brings a large library along: loaded only when asked for. */
export async function buildStarter(layout: Layout, blocks: StarterBlocks): Promise<Uint8Array> {
  return carrying(await buildTemplate(layout, blocks), layout);
}
