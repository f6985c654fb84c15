// tsx enters the first thread only; a thread that starts from the sources asks it in by itself.
import { register } from "tsx/esm/api";

register();
