export { knownFigure } from "../../domain/index.ts";
