// Loaded before the program (`node --require`): each look at the clock finds a tenth of a second gone, so that what shows itself after a while does so on the fastest machine.
const begun = Date.now();
let looks = 0;
Date.now = () => begun + 100 * looks++;
