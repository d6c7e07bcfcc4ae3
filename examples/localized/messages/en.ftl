seat_taken = Seat { $seat } is taken
too_many_seats = { $count ->
    [one] One seat is too many
   *[other] { $count } seats are too many
}
card_declined = Your card was declined
not_found = Not found
errors-required = required
errors-too_long = at most { $max } characters
