import { useRef } from "react";
import { Button, type ButtonProps } from "../parts/index.ts";

/** What can be chosen, for the dialog of the system; what a file is, its bytes tell. */
export const DRAFT_FILES = ".jibiao,.json,.zip,.docx";
export const DOCUMENT_FILES = ".docx,.doc,.wps,.rtf,.xlsx,.xls,.et,.csv,.pdf,.html,.htm,.mht,.mhtml,.xml,.txt";

/** A button that lets choose files; the same file can be chosen twice in a row. */
export function FileButton({
  accept,
  multiple = false,
  onFiles,
  ...button
}: Omit<ButtonProps, "onClick"> & {
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        tabIndex={-1}
        aria-label="选文件"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
