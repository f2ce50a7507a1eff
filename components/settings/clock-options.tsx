const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);

/** The days of the week for a Select, by ISO weekday. */
export function WeekdayOptions() {
  return weekdays.map((name, index) => (
    <option key={name} value={index + 1}>
      {name}
    </option>
  ));
}

/** The full hours for a Select. */
export function HourOptions() {
  return hours.map((name, hour) => (
    <option key={name} value={hour}>
      {name}
    </option>
  ));
}
