export default function RosterRoute() {
  return <div className="page">Roster</div>;
}
