// Stands in for cli-table3 in the bundle: tables are drawn by table.ts.
export default null;
