/** Adding figures: a good file, a hostile one, one that is refused. */
export const importJourneys = [];
