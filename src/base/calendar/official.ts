import y2019 from '#packs/calendar/2019.json' with { type: 'json' };
import y2020 from '#packs/calendar/2020.json' with { type: 'json' };
import y2021 from '#packs/calendar/2021.json' with { type: 'json' };
import y2022 from '#packs/calendar/2022.json' with { type: 'json' };
import y2023 from '#packs/calendar/2023.json' with { type: 'json' };
import y2024 from '#packs/calendar/2024.json' with { type: 'json' };
import y2025 from '#packs/calendar/2025.json' with { type: 'json' };
import y2026 from '#packs/calendar/2026.json' with { type: 'json' };
import { type Calendar, makeCalendar } from './calendar.ts';

/** The years that the State Council has announced. For a new one, run scripts/make-calendar.ts and add its line here. */
export const announcedYears = [y2019, y2020, y2021, y2022, y2023, y2024, y2025, y2026] as const;

export const officialCalendar: Calendar = makeCalendar(announcedYears);
