// What the packing of long texts gives to tests.
export function packed(text: string): string;
export function unpacked(text: string): string;
