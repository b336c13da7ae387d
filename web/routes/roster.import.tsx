export default function RosterImportRoute() {
  return <div className="page">Roster</div>;
}
