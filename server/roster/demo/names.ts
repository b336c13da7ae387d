type Names = readonly [string, ...string[]];

/** What parents call their children, here: long and short, plain, accented and hyphenated. */
export const givenNames: Names = [
  'Ada', 'Aaliyah', 'Abdul', 'Aisha', 'Alfie', 'Amara', 'Amelia', 'Aneurin', 'Anaïs', 'Arjun', 'Arthur', 'Ava',
  'Beatrice', 'Bethan', 'Björn', 'Callum', 'Caoimhe', 'Carys', 'Chidi', 'Chloë', 'Conor', 'Daisy', 'Daniel',
  'Dilys', 'Dylan', 'Edith', 'Elif', 'Eloise', 'Emeka', 'Emrys', 'Esmé', 'Ethan', 'Evie', 'Fatima', 'Ffion',
  'Finlay', 'Florence', 'Freya', 'Gareth', 'George', 'Grace', 'Gwen', 'Hamza', 'Hannah', 'Harper', 'Harriet',
  'Hugo', 'Ibrahim', 'Imogen', 'Ines', 'Iolo', 'Iris', 'Isaac', 'Isla', 'Jack', 'Jada', 'Jakub', 'James',
  'Jasmine', 'Jean-Luc', 'José', 'Joseph', 'Kasia', 'Keira', 'Khadija', 'Kofi', 'Kwame', 'Layla', 'Leo',
  'Lowri', 'Lucía', 'Luca', 'Mabel', 'Maisie', 'Marcus', 'Mary-Jane', 'Mateusz', 'Maya', 'Megan', 'Mei',
  'Mohammed', 'Molly', 'Nadia', 'Naoise', 'Nia', 'Niamh', 'Noah', 'Nour', 'Oisín', 'Olivia', 'Omar', 'Oscar',
  'Owain', 'Percy', 'Phoebe', 'Poppy', 'Priya', 'Rafał', 'Renée', 'Rhys', 'Rohan', 'Rory', 'Rosa', 'Ruby',
  'Saoirse', 'Samuel', 'Sanjay', 'Seren', 'Seán', 'Siân', 'Sienna', 'Sofia', 'Søren', 'Stanley', 'Tariq',
  'Temitope', 'Theo', 'Thomas', 'Tilly', 'Umar', 'Violet', 'Wei', 'Wilfred', 'William', 'Yasmin', 'Yusuf',
  'Zara', 'Zoë', 'Zuzanna',
]; // prettier-ignore

/** Family names, with the apostrophes, spaces and accents that break careless software. */
export const familyNames: Names = [
  'Abara', 'Achebe', 'Adeyemi', 'Ahmed', 'Akhtar', 'Ali', 'Allen', 'Anderson', 'ap Rhys', 'Appiah', 'Ashworth',
  'Bailey', 'Balogun', 'Barker', 'Begum', 'Bennett', 'Bevan', 'Bianchi', 'Blackwood', 'Boateng', 'Brown',
  'Byrne', 'Campbell', 'Carter', 'Castañeda', 'Chan', 'Chaudhry', 'Clarke', 'Cohen', 'Collins', 'Cooper',
  "D'Souza", "D'Arcy", 'Davies', 'de la Cruz', 'Dhillon', 'Dobson', 'Douglas', 'Dubois', 'Dvořák', 'Edwards',
  'Ellis', 'Evans', 'Fairclough', 'Farrell', 'Fernández', 'Fletcher', 'Foster', 'Gallagher', 'García', 'Gill',
  'Goldberg', 'Graham', 'Green', 'Griffiths', 'Gupta', 'Gutiérrez', 'Hall', 'Harris', 'Hassan', 'Hewitt',
  'Horvath', 'Howells', 'Hughes', 'Hussain', 'Ibrahim', 'Iqbal', 'Jackson', 'Jenkins', 'Johansson', 'Jones',
  'Kamara', 'Kaur', 'Kavanagh', 'Kelly', 'Khan', 'Kowalski', 'Kumar', 'Lambert', 'Le Fevre', 'Lewis', 'Lloyd',
  'MacLeod', 'Mahmood', 'Marsh', 'Martin', 'McAllister', 'McKenzie', 'Mensah', 'Mitchell', 'Moore', 'Morgan',
  'Murphy', 'Müller', 'Ndlovu', 'Nguyễn', 'Ní Bhriain', 'Novák', "O'Brien", "O'Neill", 'Ødegård', 'Okafor',
  'Okonkwo', 'Osei', 'Owen', 'Özdemir', 'Palmer', 'Papadopoulos', 'Parry', 'Patel', 'Pearson', 'Pham', 'Powell',
  'Price', 'Quigley', 'Rahman', 'Reid', 'Richards', 'Roberts', 'Robinson', 'Romero', 'Rossi', 'Ryan', 'Sandhu',
  'Santos', 'Saunders', 'Schäfer', 'Shah', 'Sharma', 'Singh', 'Smith', "St. John", 'Stewart', 'Sutton', 'Szabó',
  'Taylor', 'Thomas', 'Thorne', 'Tran', 'Turner', 'Uddin', 'van der Berg', 'Vaughan', 'Walker', 'Walsh', 'Ward',
  'Watkins', 'Wilson', 'Wójcik', 'Wright', 'Yılmaz', 'Yeo', 'Young', 'Zając',
]; // prettier-ignore

/** Places that are on no map. */
export const places: Names = [
  'Ambleford', 'Ashcombe', 'Birchwold', 'Brackenhurst', 'Calderbrook', 'Copperfield', 'Dunmere', 'Eastlow',
  'Elmsworth', 'Fennimore', 'Foxdale', 'Greenhythe Vale', 'Harrowmere', 'Hollinbeck', 'Ivybridge Moor', 'Kestrelby',
  'Langthorne', 'Larchwood', 'Marlowe Heath', 'Millbeck', 'Netherfold', 'Oakhanger', 'Otterbourne Mead', 'Penhallow',
  'Quarrington', 'Ravenscar Hill', 'Rookwood', 'Sallowfield', 'Stonebeck', 'Thistledown', 'Thornbury Dale',
  'Underhill', 'Wetherham', 'Willowmere', 'Wrenfield', 'Yarrowby',
]; // prettier-ignore

/** Saints whose schools these are. */
export const saints: Names = ['St Oswin', 'St Hilda', 'St Cuthman', 'St Brannoc', 'St Edith', 'St Wulfram'];
