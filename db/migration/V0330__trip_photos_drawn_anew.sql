-- Photos of trips were stored as they were sent, with where they were taken: nobody reads these until they are drawn anew (org.cohort.travel.claim.OldPhotos).
update stored_file set subject_type = 'trip-photo-undrawn' where public_id in (select file_public_id from trip_photo);
