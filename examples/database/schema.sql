create table rooms (
    id bigint primary key
);
create table bookings (
    room bigint not null
        constraint bookings_room_fkey references rooms (id),
    reference text not null
        constraint bookings_reference_key unique,
    guests bigint not null
        constraint bookings_guests_check check (guests between 1 and 8)
);
insert into rooms (id) values (1);
