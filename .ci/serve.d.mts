export declare function serve(port?: number): Promise<string>;
