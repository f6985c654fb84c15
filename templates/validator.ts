import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const VALIDATOR = resolve(import.meta.dirname, "../../shared/tools/validate-docx");
/** What it calls. */
const PROGRAMS = ["unzip", "xmllint", "xsltproc"];
const runs = (program: string) => spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;

/** True where the validator by the schemas of Open XML lies beside the project, and the machine has the programs it calls. */
export const hasSchemas = existsSync(VALIDATOR) && PROGRAMS.every(runs);

/** What the validator says of a .docx file: "OK …" where every part is valid. @throws Error with its report in `stdout`. */
export const validated = (path: string): string => execFileSync(VALIDATOR, [path], { encoding: "utf8" });
