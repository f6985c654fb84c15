import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  base: "./",
  build: { target: "chrome86", cssTarget: "chrome86" },
  test: { include: ["src/**/*.test.{ts,tsx}", "templates/**/*.test.ts"], environment: "node" },
});
