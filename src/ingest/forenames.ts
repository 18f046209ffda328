/**
 * Common forenames of children and young people in England (ONS baby names, 1996 to 2020), without
 * those that are places or words too (amber is a rating, summer a term). A column in which half of the cells begin with one is a list
 * of people.
 */
export const forenames: ReadonlySet<string> = new Set(
  (
    'aaliyah aaron abdul abigail adam adrian ahmed aidan aisha alex alexander alexandra alfie ali alice ' +
    'alisha amanda amelia amelie amina amir amy andrea andrew angela anna annabelle anthony archie ' +
    'arthur ayaan ayesha beatrice ben benjamin bethany billy brandon callum cameron catherine charles ' +
    'charlie chloe christopher claire connor courtney daisy daniel danielle david declan dominic ' +
    'dylan edward eleanor elijah elizabeth ella ellie elliot emilia emily emma erin ethan eva evelyn evie ' +
    'ewan fatima finlay francesca freddie freya gabriel george gemma grace gregory hamza hannah harriet ' +
    'harrison harry harvey hassan heather henry holly hugo ibrahim imogen isaac isabel isabella isabelle ' +
    'isla ivy jack jacob jade jake james jamie jasmine jason jay jayden jennifer jessica jodie joel john ' +
    'jonathan joseph joshua jude julia kai kate katherine katie kayleigh keira kevin khadija kieran kyle ' +
    'laila laura lauren layla leah leo leon lewis liam lily lisa logan louis louisa louise luca lucas lucy ' +
    'luke madison maisie malachi maria mark martha maryam mason matilda matthew maya megan mia michael ' +
    'michelle millie mohamed mohammad mohammed molly morgan muhammad mustafa nadia natalie natasha nathan ' +
    'niamh nicholas nicole noah oliver olivia omar oscar owen patrick paul peter phoebe poppy rachel ' +
    'rebecca reece reuben rhys richard robert robyn rosie ruby ryan saira sam samantha samuel sarah ' +
    'scarlett scott sean sebastian shannon sienna simon sofia sophia sophie stephanie stephen steven ' +
    'suzanne tahir theo theodore thomas tia toby tyler victoria william yasmin yusuf zachary zain zainab zara zoe'
  ).split(' '),
);
