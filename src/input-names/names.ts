/** A field, or the end of its path where the field alone could be several things (`agent.name`), and its name. */
export type Names = Readonly<Record<string, string>>;
