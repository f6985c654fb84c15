import type { SampleProject } from "../build.ts";
import { cleanVillages, sewers, straw } from "./environment.ts";
import { cultureHall, veterans } from "./people.ts";
import { ruralRoads, streetLamps } from "./roads.ts";
import { fireWatch, petitions, workSafety } from "./safety.ts";
import { villageOffices, villageOfficials } from "./village.ts";
import { floodSupplies, reservoirs } from "./water.ts";

/** In the order of the document; 预算数 add up to 847.85 万元. */
export const SAMPLE_PROJECTS: readonly SampleProject[] = [
  villageOffices,
  cleanVillages,
  ruralRoads,
  floodSupplies,
  veterans,
  villageOfficials,
  workSafety,
  fireWatch,
  reservoirs,
  streetLamps,
  cultureHall,
  petitions,
  straw,
  sewers,
];
